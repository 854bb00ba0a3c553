/* Who says that a claimed item is done. */
#ifndef WPC_PROGRESS_REVIEW_H
#define WPC_PROGRESS_REVIEW_H

/* office, off, lead-office in wpc.conf. */
enum review {
    REVIEW_OFFICE,      /* the coordinator */
    REVIEW_OFF,         /* nobody: a claim is final, shown as 自报 */
    REVIEW_LEAD_OFFICE, /* first the lead (初审通过, shown), then the
                           coordinator */
};

#endif
