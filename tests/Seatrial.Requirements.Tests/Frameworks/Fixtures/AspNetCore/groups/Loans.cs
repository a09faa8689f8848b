using Microsoft.EntityFrameworkCore;

namespace Loans;

public class Loan
{
    public int Id { get; set; }
    public string UserId { get; set; } = "";
    public string Title { get; set; } = "";
}

public class LoanContext : DbContext
{
    public DbSet<Loan> Loans { get; set; }
}

public static class HeaderExtensions
{
    public static WebApplication UseStandardHeaders(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            context.Response.Headers.Append("X-Frame-Options", "DENY");
            await next();
        });
        return app;
    }
}

public static class LoanEndpoints
{
    public static IEndpointRouteBuilder MapLoans(this IEndpointRouteBuilder routes)
    {
        // endpoint: GET /api/loans/{id} authn=enforced object=missing
        routes.MapGet("/loans/{id}", async (int id, LoanContext db) => await db.Loans.FindAsync(id));
        return routes;
    }

    public static IEndpointRouteBuilder MapShelf(this IEndpointRouteBuilder routes)
    {
        // endpoint: DELETE /open/loans/{id} authn=missing object=missing
        routes.MapDelete("/loans/{id}", async (int id, LoanContext db) =>
        {
            var loan = await db.Loans.FindAsync(id);
            db.Loans.Remove(loan!);
            await db.SaveChangesAsync();
        });
        return routes;
    }
}
