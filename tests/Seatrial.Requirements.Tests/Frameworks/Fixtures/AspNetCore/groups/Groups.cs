using System.Reflection;
using System.Security.Claims;

namespace Loans;

public interface IEndpointGroup
{
    static abstract void Map(RouteGroupBuilder group);
}

public static class Shorthands
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder builder, Delegate handler, string pattern = "")
        => builder.MapGet(pattern, handler).WithName(handler.Method.Name);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder builder, Delegate handler, string pattern)
        => builder.MapPut(pattern, handler).WithName(handler.Method.Name);

    public static WebApplication MapEndpoints(this WebApplication app, Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IEndpointGroup))))
        {
            type.GetMethod("Map")!.Invoke(null, [app.MapGroup("/api/" + type.Name)]);
        }

        return app;
    }
}

public class Mine : IEndpointGroup
{
    public static void Map(RouteGroupBuilder group)
    {
        group.RequireAuthorization();
        group.MapGet(All);
        group.MapPut(Rename, "{id}");
    }

    // endpoint: GET / authn=enforced object=na
    public static IResult All(LoanContext db, ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier);
        return Results.Ok(db.Loans.Where(l => l.UserId == id).ToList());
    }

    // endpoint: PUT /{id} authn=enforced object=missing
    public static async Task<IResult> Rename(LoanContext db, int id, string title)
    {
        var loan = await db.Loans.FindAsync(id);
        loan!.Title = title;
        await db.SaveChangesAsync();
        return Results.NoContent();
    }
}
