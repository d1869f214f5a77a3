package com.segmentofone.demo.synthetic;

/** Which of the goods that go together somebody buys. */
enum Errand {
    NONE,
    CAMERA_AND_GUIDE,
    CAMERA,
    GUIDE,
    JOURNAL
}
