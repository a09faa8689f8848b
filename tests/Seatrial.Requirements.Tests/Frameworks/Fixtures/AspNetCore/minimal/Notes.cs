namespace Notes;

public class Note
{
    public int Id { get; set; }
    public string UserId { get; set; }
    public string Text { get; set; }
}

public class NotesDb : DbContext, INotesDb
{
    public DbSet<Note> Notes => Set<Note>();
}

public interface INotesDb
{
    DbSet<Note> Notes { get; }
}

public interface ICurrentUser
{
    string? Id { get; }
}

public class CurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    public string? Id => accessor.HttpContext?.User?.FindFirstValue(ClaimTypes.NameIdentifier);
}

public record ArchiveNote(int Id) : IRequest;

public class ArchiveNoteHandler(INotesDb db) : IRequestHandler<ArchiveNote>
{
    public async Task Handle(ArchiveNote request, CancellationToken cancellationToken)
    {
        var note = await db.Notes.SingleAsync(n => n.Id == request.Id, cancellationToken);
        db.Notes.Remove(note);
    }
}

public record PublishNote(int Id) : IRequest;

public class PublishNoteHandler : IRequestHandler<PublishNote>
{
    private readonly INotesDb _db;
    private readonly ICurrentUser _user;

    public PublishNoteHandler(INotesDb db, ICurrentUser user)
    {
        _db = db;
        _user = user;
    }

    public async Task Handle(PublishNote request, CancellationToken cancellationToken)
    {
        var note = await _db.Notes.FindAsync([request.Id], cancellationToken);
        if (note.UserId != _user.Id)
        {
            throw new ForbiddenAccessException();
        }

        _db.Notes.Update(note);
    }
}
