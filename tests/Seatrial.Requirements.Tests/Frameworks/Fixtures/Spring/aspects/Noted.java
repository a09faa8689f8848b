package desk.guard;

public @interface Noted {
}
