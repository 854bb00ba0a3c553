/* How a thing ended; also the exit code of the program. */
#ifndef WPC_BASE_RC_H
#define WPC_BASE_RC_H

enum rc {
    RC_OK = 0,      /* done, also when nothing matched */
    RC_HOLDS = 1,   /* the condition asked for holds, or check found an error */
    RC_USAGE = 2,   /* the command line names something that is none */
    RC_DATA = 3,    /* a file that cannot be used */
    RC_REFUSED = 4, /* a rule of the workflow, or a clash */
    RC_SYSTEM = 5,  /* disk full, lock held, file not there, no memory */
};

#endif
