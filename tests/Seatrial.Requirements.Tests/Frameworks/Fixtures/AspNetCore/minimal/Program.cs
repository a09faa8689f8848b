using Notes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<NotesDb>();
builder.Services.AddMediatR(c => c.RegisterServicesFromAssemblyContaining<Program>());
var app = builder.Build();

// endpoint: GET /health authn=public
app.MapGet("/health", () => Results.Ok());

app.MapNoteEndpoints();

var admin = app.MapGroup("/admin").RequireAuthorization(policy => policy.RequireRole("Admin"));
// endpoint: DELETE /admin/notes/{id} authn=enforced object=enforced function=enforced
admin.MapDelete("/notes/{id}", async (int id, NotesDb db) =>
{
    await db.Notes.Where(n => n.Id == id).ExecuteDeleteAsync();
    return Results.NoContent();
});

// endpoint: DELETE /notes/{id} authn=missing
app.MapDelete("/notes/{id}", async (int id, NotesDb db) =>
{
    if (await db.Notes.FindAsync(id) is not Note note) return Results.NotFound();
    db.Notes.Remove(note);
    await db.SaveChangesAsync();
    return Results.NoContent();
});
app.Run();
