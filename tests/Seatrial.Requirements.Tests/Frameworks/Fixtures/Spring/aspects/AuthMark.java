package desk.guard;

public @interface AuthMark {
}
