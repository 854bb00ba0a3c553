wpc show T8 T65 P4 --why --lang en
