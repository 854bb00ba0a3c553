/* A message as RFC 5322 and MIME (2045, 2047) want it: 7-bit, no line over 76,
   text and HTML as alternatives. No text can begin a header: what is not plain
   is encoded, control characters become blanks. */
#ifndef WPC_OUTPUT_MAIL_H
#define WPC_OUTPUT_MAIL_H

#include "wpc/base/buf.h"
#include "wpc/date/civil.h"

struct mail_party {
    struct str name;
    struct str address; /* empty: not known; else mail_address_is_good() */
};

struct mail {
    struct mail_party from;
    struct mail_party to; /* without an address: an empty group, a draft */
    const struct mail_party *copies; /* those without an address are left out */
    size_t n_copies;
    struct str subject;
    struct str text; /* LF at the end of each line */
    struct str html;
    struct str identity; /* what makes it the same message; for Message-ID */
    struct date day;
    int32_t second; /* of the day, China's */
    bool is_draft;  /* says so to programs that know (X-Unsent) */
};

/* What every server takes: a dot-atom of ASCII, @, a domain of letters, digits
   and hyphens. Quoted local parts, addresses in brackets and letters beyond
   ASCII (SMTPUTF8) are refused. */
bool mail_address_is_good(struct str address);

/* `line_end` is "\n" for sendmail, mbox and maildir, "\r\n" for files that
   other programs open. The addresses must be good. */
void mail_put(struct buf *buf, const struct mail *mail, struct str line_end);

/* As one of an mbox (mboxrd: lines that begin with any number of > and `From `
   get one more). */
void mail_mbox_put(struct buf *buf, const struct mail *mail);
/* The same for a message that is made already. */
void mbox_put(struct buf *buf, struct str sender, struct date day,
              int32_t second, struct str message);

/* The part of Message-ID before the @, a good file's name. */
enum { MAIL_ID_SIZE = 24 };
struct str mail_id(const struct mail *mail, char id[MAIL_ID_SIZE + 1]);

/* A header's text from `*column` on, folded, encoded where it must be. */
void mail_text_put(struct buf *buf, struct str text, size_t *column,
                   struct str line_end);
/* The same for a name before an address (a phrase, RFC 5322 3.2.5): what is
   more than letters, digits and blanks is encoded, never quoted. */
void mail_phrase_put(struct buf *buf, struct str text, size_t *column,
                     struct str line_end);
/* The bytes in base64, lines of 76. */
void mail_base64_put(struct buf *buf, struct str bytes, struct str line_end);

#endif
