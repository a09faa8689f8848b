package desk.guard;

public @interface AccessLimit {
}
