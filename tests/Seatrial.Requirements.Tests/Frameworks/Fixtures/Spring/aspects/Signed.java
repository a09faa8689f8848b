package desk.guard;

public @interface Signed {
    Rank[] ranks() default {};
}
