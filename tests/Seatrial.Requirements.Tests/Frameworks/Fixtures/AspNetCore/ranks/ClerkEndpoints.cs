using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace Library;

public class Clerk
{
    public Guid Id { get; set; }
    public string Username { get; set; }
    public string Password { get; set; }
    public string Name { get; set; }
    public string Role { get; set; }
}

public class LibraryDb : DbContext
{
    public DbSet<Clerk> Clerks => Set<Clerk>();
}

public record ClerkForm(string Name, string Role);

public static class ClerkEndpoints
{
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/clerks");
        group.MapPut("/me", ChangeOwn).RequireAuthorization("Everybody");
        group.MapPut("/me/name", Rename).RequireAuthorization("Everybody");
        group.MapPut("/{id:guid}", Change).RequireAuthorization("Administrators");
    }

    // A clerk who names his own role is an administrator the next time.
    // endpoint: PUT /clerks/me authn=enforced property=missing
    private static async Task<IResult> ChangeOwn(ClaimsPrincipal user, LibraryDb db, ClerkForm form)
    {
        var name = user.Identity?.Name;
        var clerk = await db.Clerks.SingleOrDefaultAsync(c => c.Username == name);
        if (clerk is null)
        {
            return Results.NotFound();
        }

        clerk.Name = form.Name;
        clerk.Role = form.Role;
        await db.SaveChangesAsync();
        return Results.Ok();
    }

    // endpoint: PUT /clerks/me/name authn=enforced property=enforced
    private static async Task<IResult> Rename(ClaimsPrincipal user, LibraryDb db, ClerkForm form)
    {
        var name = user.Identity?.Name;
        var clerk = await db.Clerks.SingleOrDefaultAsync(c => c.Username == name);
        if (clerk is null)
        {
            return Results.NotFound();
        }

        clerk.Name = form.Name;
        await db.SaveChangesAsync();
        return Results.Ok();
    }

    // endpoint: PUT /clerks/{id:guid} authn=enforced object=enforced property=enforced
    private static async Task<IResult> Change(Guid id, LibraryDb db, ClerkForm form)
    {
        var clerk = await db.Clerks.FindAsync(id);
        if (clerk is null)
        {
            return Results.NotFound();
        }

        clerk.Name = form.Name;
        clerk.Role = form.Role;
        await db.SaveChangesAsync();
        return Results.Ok();
    }
}
