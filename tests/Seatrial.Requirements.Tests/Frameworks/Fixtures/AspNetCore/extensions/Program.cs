using System.Reflection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<DeskContext>();
var app = builder.Build();
app.MapEndpoints();
app.Run();

public abstract class EndpointGroup
{
    public abstract void Map(WebApplication app);
}

public static class EndpointExtensions
{
    public static RouteGroupBuilder MapGroup(this WebApplication app, EndpointGroup group)
    {
        var name = group.GetType().Name;
        return app.MapGroup($"/api/{name}").WithTags(name);
    }

    public static IEndpointRouteBuilder MapDelete(this IEndpointRouteBuilder builder, Delegate handler, string pattern)
    {
        builder.MapDelete(pattern, handler).WithName(handler.Method.Name);
        return builder;
    }

    public static WebApplication MapEndpoints(this WebApplication app)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetExportedTypes().Where(t => t.IsSubclassOf(typeof(EndpointGroup))))
        {
            if (Activator.CreateInstance(type) is EndpointGroup instance)
            {
                instance.Map(app);
            }
        }

        return app;
    }
}

public class Letter
{
    public int Id { get; set; }
    public string OwnerId { get; set; }
}

public class DeskContext : DbContext
{
    public DbSet<Letter> Letters { get; set; }
}
