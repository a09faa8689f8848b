package shop;
import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.*;
import org.springframework.web.servlet.HandlerInterceptor;
public class TokenInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        String path = request.getServletPath();
        if (path.startsWith("/account/open") || path.equals("/health")) {
            return true;
        }
        String token = request.getHeader("Authorization");
        if (token == null) {
            response.setStatus(401);
            return false;
        }
        try {
            Jwts.parser().setSigningKey("k").parseClaimsJws(token.substring(7));
        } catch (Exception e) {
            response.setStatus(401);
            return false;
        }
        return true;
    }
}
