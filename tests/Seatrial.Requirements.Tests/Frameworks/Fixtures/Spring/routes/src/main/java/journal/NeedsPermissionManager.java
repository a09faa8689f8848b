package journal;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.authorization.*;
import org.springframework.security.core.*;
public class NeedsPermissionManager implements AuthorizationManager<MethodInvocation> {
    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> caller, MethodInvocation invocation) {
        var asked = AnnotationUtils.findAnnotation(invocation.getMethod(), NeedsPermission.class);
        var granted = caller.get().getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
        return new AuthorizationDecision(Arrays.stream(asked.value()).anyMatch(granted::contains));
    }
}
