package desk.guard;

@Aspect
@Component
public class AuthAspect {
    private final AccountService accounts;

    @Before(value = "execution(public * desk.web.*.*(..)) && @annotation(signed)")
    public void check(JoinPoint point, Signed signed) {
        HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.getRequestAttributes()).getRequest();
        String token = Optional.ofNullable(request.getHeader("Authorization")).orElseThrow(() -> new DeskException("A1"));
        Account account = accounts.find(token);
        if (!Arrays.asList(signed.ranks()).contains(account.getRole())) {
            throw new DeskException("A2");
        }
    }
}

@Aspect
@Component
class LoginAspect {
    @Pointcut("@annotation(desk.guard.NeedLogin) || @within(desk.guard.NeedLogin)")
    public void needed() {
    }

    @Around("needed()")
    public Object around(ProceedingJoinPoint point) throws Throwable {
        this.demand();
        return point.proceed();
    }

    private void demand() {
        HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.getRequestAttributes()).getRequest();
        if (request.getSession().getAttribute("account") == null) {
            throw new DeskException("A3");
        }
    }
}

@Aspect
@Component
class NoteAspect {
    @Before("@annotation(noted)")
    public void note(JoinPoint point, Noted noted) {
        log.info(point.getSignature().getName());
    }
}

@Aspect
@Component
class LimitAspect {
    @Before("@annotation(limit)")
    public void limit(JoinPoint point, AccessLimit limit) {
        if (counter.incrementAndGet() > 100) {
            throw new DeskException("L1");
        }
    }
}
