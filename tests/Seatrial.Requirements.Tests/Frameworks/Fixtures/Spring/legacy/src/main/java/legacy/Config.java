package legacy;

@Configuration
public class Config extends WebSecurityConfigurerAdapter {
    @Override
    protected void configure(HttpSecurity http) throws Exception {
        http.csrf().disable()
            .authorizeRequests()
            .antMatchers("/account/**").authenticated()
            .antMatchers("/manage/**").hasAuthority("MANAGER")
            .and()
            .formLogin();
    }
}

@Configuration
class WebConfig implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LoginInterceptor()).addPathPatterns("/files/**").excludePathPatterns("/files/public");
    }
}

class LoginInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object user = request.getSession().getAttribute("user");
        if (user == null) {
            response.setStatus(401);
            return false;
        }
        return true;
    }
}
