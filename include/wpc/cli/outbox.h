/* Letters on their way: sent once, whatever breaks in between.

   journal/.sending.lock is held while letters go out. What is about to go is
   written into it first and to the disk; then the program is run; then the
   events are written and the file is emptied. What a run that was cut off left
   in it may or may not have gone out: the next run records it as sent, says so,
   and does not send it again. */
#ifndef WPC_CLI_OUTBOX_H
#define WPC_CLI_OUTBOX_H

#include "wpc/cli/command.h"

/* {0} is ready for outbox_open(); the call's arena. */
struct outbox {
    struct call *call;
    struct str path;
    struct str left; /* what was about to go when a run was cut off */
    int file;
    bool is_open;
    bool is_noted;
};

/* Waits for another run. RC_SYSTEM. outbox_close() in any case. */
enum rc outbox_open(struct outbox *outbox, struct call *call);
/* Notes what is about to go; on the disk when it says RC_OK. */
enum rc outbox_note(struct outbox *outbox, struct str lines);
/* It went and is recorded, or it did not go. */
enum rc outbox_clear(struct outbox *outbox);
void outbox_close(struct outbox *outbox);

enum handed {
    HANDED_OVER,
    HANDED_LATER,   /* the program says: try again later (exit 75) */
    HANDED_NOT,     /* it refused, or it could not be run */
    HANDED_UNKNOWN, /* it died: nobody knows */
    HANDED_LATE,    /* it took too long and was ended: likewise */
};

/* Hands a message to wpc.conf's `sendmail`: -i -f FROM -- TO…, nothing is read
   out of the message. Addresses must be good. One diagnostic unless it was
   handed over; `name` says whose it is. */
enum handed outbox_hand(struct outbox *outbox, struct str name, struct str from,
                        const struct str *to, size_t n, struct str message);

#endif
