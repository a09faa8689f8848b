internal class TraceMiddleware
{
    private readonly RequestDelegate _next;

    public TraceMiddleware(RequestDelegate next)
    {
        this._next = next;
    }

    public async Task Invoke(HttpContext context)
    {
        using (LogContext.PushProperty("Trace", Guid.NewGuid().ToString()))
        {
            await this._next.Invoke(context);
        }
    }
}

internal class TimingMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context) => await next?.Invoke(context);
}
