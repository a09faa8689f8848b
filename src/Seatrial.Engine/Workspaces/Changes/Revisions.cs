using System.Globalization;
using System.Text;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// From what people call a commit to its id: names in the order of gitrevisions(7), object ids, whole or begun with four digits or more,
/// and <c>~N</c> and <c>^N</c> behind either.
/// </summary>
internal sealed class Revisions(ChangeSource source)
{
    private const int MaxSteps = 100_000;
    private const int MaxTags = 10;

    /// <summary>git takes no shorter beginning of an id (core.abbrev).</summary>
    private const int MinDigits = 4;

    /// <summary>Where a name is looked for; the first that exists counts.</summary>
    private static readonly string[] Places =
    [
        "{0}",
        "refs/{0}",
        "refs/tags/{0}",
        "refs/heads/{0}",
        "refs/remotes/{0}",
        "refs/remotes/{0}/HEAD",
    ];

    /// <summary>The id, or a sentence without its full stop.</summary>
    public (string? Commit, string? Problem) Resolve(string text)
    {
        int end = text.IndexOfAny(['~', '^']);
        string name = end < 0 ? text : text[..end];
        string? id =
            name is "HEAD" or "@" ? source.Head.Commit
            : IsId(name) ? name.ToLowerInvariant()
            : Named(name);
        string[] begun = id is null ? Begun(name) : [];
        if (begun.Length > 1)
        {
            return (null, $"'{name}' is the beginning of {begun.Length} commit ids: give more digits of it");
        }

        id ??= begun.FirstOrDefault();
        id = id is null ? null : Peel(id);
        for (int at = end; id is not null && at >= 0 && at < text.Length; )
        {
            char sign = text[at++];
            int start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            int count =
                at == start ? 1
                : int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
                : MaxSteps;
            id = sign switch
            {
                '~' => Back(id, count),
                '^' when count > 0 => Parent(id, count - 1),
                '^' => id,
                _ => null,
            };
        }

        return id is not null && CommitText.Read(source.Objects, id) is not null ? (id, null) : (null, Problem(text));
    }

    private string Problem(string text)
    {
        bool isShallow = source.Git.Common.Stat("shallow") is not null;
        return $"there is no commit '{text}' in this repository: give a branch, a tag, HEAD~1 or a commit id"
            + (
                isShallow
                    ? "; the clone is shallow, 'git fetch --unshallow' or 'fetch-depth: 0' brings the rest"
                    : $"; 'git fetch' may bring it, and a branch of a remote is called origin/{text}"
            );
    }

    private string? Named(string name) =>
        name.Length == 0
            ? null
            : Places
                .Select(p => GitHead.Resolve(source.Git, string.Format(CultureInfo.InvariantCulture, p, name)))
                .FirstOrDefault(id => id is not null);

    /// <summary>Commits, and tags of commits, whose id begins so.</summary>
    private string[] Begun(string name) =>
        name.Length >= MinDigits && name.Length < source.Git.HashBytes * 2 && name.All(char.IsAsciiHexDigit)
            ?
            [
                .. source
                    .Objects.StartingWith(name.ToLowerInvariant())
                    .Where(id => Peel(id) is { } peeled && CommitText.Read(source.Objects, peeled) is not null),
            ]
            : [];

    private string? Back(string id, int count)
    {
        string? at = id;
        for (int i = 0; i < count && at is not null; i++)
        {
            at = i < MaxSteps ? Parent(at, 0) : null;
        }

        return at;
    }

    private string? Parent(string id, int index) =>
        CommitText.Read(source.Objects, id) is { } commit && index < commit.Parents.Count ? commit.Parents[index] : null;

    /// <summary>An annotated tag names another object in its first line.</summary>
    private string? Peel(string id)
    {
        for (int i = 0; i < MaxTags; i++)
        {
            var bytes = source.Objects.Read(Convert.FromHexString(id)).AsSpan();
            int digits = source.Git.HashBytes * 2;
            if (!bytes.StartsWith("object "u8) || bytes.Length < 7 + digits)
            {
                return id;
            }

            id = Encoding.ASCII.GetString(bytes.Slice(7, digits));
            if (!IsId(id))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsId(string text) => text.Length == source.Git.HashBytes * 2 && text.All(char.IsAsciiHexDigit);
}
