namespace Notes;

public static class NoteEndpoints
{
    public static IEndpointRouteBuilder MapNoteEndpoints(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/notes").WithTags("Notes");
        group.RequireAuthorization();
        group.MapGet("/{id}", GetNote);
        group.MapGet("/mine/{id}", GetMine).WithName("mine");
        // endpoint: POST /api/notes/{id}/archive authn=enforced object=missing
        group.MapPost("/{id}/archive", async (int id, ISender sender) => await sender.Send(new ArchiveNote(id)));
        // endpoint: POST /api/notes/{id}/publish authn=enforced object=enforced
        group.MapPost("/{id}/publish", async (int id, ISender sender) => await sender.Send(new PublishNote(id)));
        // endpoint: POST /api/notes/shared authn=public
        group.MapPost("/shared", () => TypedResults.Ok()).AllowAnonymous();
        return routes;
    }

    // endpoint: GET /api/notes/{id} authn=enforced object=missing
    private static async Task<Results<Ok<Note>, NotFound>> GetNote(int id, NotesDb db)
        => await db.Notes.FirstOrDefaultAsync(n => n.Id == id) is { } note ? TypedResults.Ok(note) : TypedResults.NotFound();

    // endpoint: GET /api/notes/mine/{id} authn=enforced object=enforced
    private static async Task<IResult> GetMine(int id, ClaimsPrincipal user, NotesDb db)
    {
        var userId = user.FindFirstValue("sub");
        var note = await (from n in db.Notes where n.Id == id && n.UserId == userId select n).FirstOrDefaultAsync();
        return note is null ? Results.NotFound() : Results.Ok(note);
    }
}
