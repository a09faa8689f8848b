using Bank;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.UseMiddleware<JwtMiddleware>();
app.MapControllers();
app.Run();
