package desk.guard;

public @interface NeedLogin {
}
