var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddDbContext<DeskContext>();
var app = builder.Build();
app.UseMiddleware<TraceMiddleware>();
app.UseMiddleware<TimingMiddleware>();
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.Run();

public class Letter
{
    public int Id { get; set; }
    public string OwnerId { get; set; }
    public string Text { get; set; }
}

public class DeskContext : DbContext
{
    public DbSet<Letter> Letters { get; set; }
}
