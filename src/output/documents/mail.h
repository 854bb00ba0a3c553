/* What the parts of a message share. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_MAIL_H
#define WPC_SRC_OUTPUT_DOCUMENTS_MAIL_H

#include "wpc/output/mail.h"

/* RFC 2047 2: lines with an encoded word are at most this long, and so are
   those of base64 (RFC 2045 6.8). */
enum { MAIL_LINE = 76 };

/* Base64 without line ends. */
void base64_put(struct buf *buf, struct str bytes);

#endif
