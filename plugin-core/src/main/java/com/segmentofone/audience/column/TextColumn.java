package com.segmentofone.audience.column;

import com.segmentofone.rule.AttributeValue;
import java.nio.ByteBuffer;

/** Texts as numbers: of a dictionary, or, from {@link Dictionary#MOST} on, of the block's own. */
final class TextColumn {

    /** Of an attribute that nobody has. */
    static final TextColumn NONE = new TextColumn(null, new Dictionary(false), OwnTexts.NONE);

    private final Column numbers;
    private final Dictionary dictionary;
    private final OwnTexts own;

    private TextColumn(Column numbers, Dictionary dictionary, OwnTexts own) {
        this.numbers = numbers;
        this.dictionary = dictionary;
        this.own = own;
    }

    static TextColumn read(ByteBuffer from, Dictionary dictionary) {
        Column numbers = Column.read(from);
        return new TextColumn(numbers, dictionary, OwnTexts.read(from));
    }

    Column numbers() {
        return numbers;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    int ownTexts() {
        return own.size();
    }

    /** Null when there is none. */
    String at(int place) {
        return textOf((int) numbers.at(place));
    }

    String textOf(int number) {
        return number < Dictionary.MOST ? dictionary.text(number) : own.get(number - Dictionary.MOST);
    }

    /** Null when there is none. */
    AttributeValue valueOf(int number) {
        return number < Dictionary.MOST
                ? dictionary.value(number)
                : AttributeValue.of(own.get(number - Dictionary.MOST));
    }
}
