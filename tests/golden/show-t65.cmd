wpc show T65
