using System.Globalization;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;
using Seatrial.Engine.Workspaces.Ignore;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>One thread's part of a walk: lists a folder, decides about each entry, and hands back the folders below.</summary>
internal sealed class FolderWalk(WalkContext context)
{
    private const string GitIgnore = ".gitignore";
    private const string SeatrialIgnore = ".seatrialignore";

    private readonly List<TreeEntry> entries = [];
    private readonly List<PendingFolder> below = [];
    private readonly EntryPath path = new();
    private readonly IgnoredTally ignored = new();
    private readonly LinkJudge links = new(context);

    public List<WorkspaceFile> Files { get; } = [];

    public List<CoverageGap> Gaps { get; } = [];

    /// <summary>The folders below that are to be walked, valid until the next call.</summary>
    public List<PendingFolder> Walk(PendingFolder folder)
    {
        below.Clear();
        entries.Clear();
        var status = context.Access.List(folder.Path, entries);
        if (status != AccessStatus.Ok)
        {
            Gaps.Add(AccessGaps.OfFolder(folder.Path + "/", status));
        }

        path.Enter(context.PrefixBytes, folder.Path);
        bool isTracked = context.IsCommit || (context.Index is { } index && index.HasBelow(path.Bytes));
        if (folder.Path.Length > 0 && IsLeftOut(folder.Path, isTracked))
        {
            return below;
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var ignoredHere = With(folder.Ignored, folder.Path, GitIgnore);
        var excludedHere = With(folder.Excluded, folder.Path, SeatrialIgnore);
        ignored.Clear();
        foreach (var entry in entries)
        {
            Take(folder, entry, ignoredHere, excludedHere);
        }

        ignored.AddTo(Gaps, folder.Path);
        return below;
    }

    private bool IsLeftOut(string folder, bool isTracked)
    {
        string name = folder[(folder.LastIndexOf('/') + 1)..];
        if (FolderRules.Judge(name, entries, isTracked) is { } rule)
        {
            Gaps.Add(new CoverageGap(folder + "/", rule.Kind, rule.Detail));
            return true;
        }

        if (context.IsGit && !isTracked && entries.Exists(e => e.Name is ".git") && GitFolder.IsTop(Path.Combine(context.Root, folder)))
        {
            Gaps.Add(new CoverageGap(folder + "/", GapKind.Submodule, "A git repository of its own: scan it by itself."));
            return true;
        }

        return false;
    }

    private IgnoreScope? With(IgnoreScope? scope, string folder, string name) =>
        entries.Exists(e => e.Kind == EntryKind.File && string.Equals(e.Name, name, StringComparison.Ordinal))
            ? IgnoreScope.With(
                scope,
                context.Access.TryRead(folder.Length == 0 ? name : folder + "/" + name, IgnoreFile.MaxBytes),
                path.FolderLength
            )
            : scope;

    private void Take(PendingFolder folder, TreeEntry entry, IgnoreScope? ignoredHere, IgnoreScope? excludedHere)
    {
        string full = folder.Path.Length == 0 ? entry.Name : folder.Path + "/" + entry.Name;
        bool isFolder = entry.Kind == EntryKind.Folder;
        if (entry.Kind == EntryKind.Unnameable)
        {
            Gaps.Add(new CoverageGap(full, GapKind.Unreadable, "Its name is not valid UTF-8: rename it to have it analysed."));
            return;
        }

        if (FolderRules.IsVersionControl(entry.Name))
        {
            return;
        }

        path.Take(entry.Name);
        if (IgnoreScope.Ignores(excludedHere, path.Bytes, path.NameLength, isFolder))
        {
            ignored.Add(GapKind.Excluded, full, isFolder);
            return;
        }

        bool isIgnored = folder.OnlyTracked || IgnoreScope.Ignores(ignoredHere, path.Bytes, path.NameLength, isFolder);
        if (isIgnored && !IsTracked(isFolder))
        {
            ignored.Add(GapKind.Ignored, full, isFolder);
            return;
        }

        if (IsTooLong(folder.Depth, isFolder) is { } limit)
        {
            Gaps.Add(new CoverageGap(isFolder ? full + "/" : full, GapKind.LimitReached, limit));
            return;
        }

        if (entry.Stat is { Kind: EntryKind.File } stat)
        {
            context.Unchanged?.See(path.Bytes, stat);
        }

        switch (entry.Kind)
        {
            case EntryKind.Folder when context.Index?.IsSubmodule(path.Bytes) == true:
                Gaps.Add(new CoverageGap(full + "/", GapKind.Submodule, "A submodule: scan its own repository."));
                break;
            case EntryKind.Folder:
                below.Add(new PendingFolder(full, folder.Depth + 1, ignoredHere, excludedHere, isIgnored));
                break;
            case EntryKind.File when entry.Size > context.Options.MaxFileBytes:
                Gaps.Add(AccessGaps.TooLarge(full, context.Options.MaxFileBytes));
                break;
            case EntryKind.File:
                Files.Add(new WorkspaceFile(full, entry.Size, FileRoles.Of(full)));
                break;
            case EntryKind.Link when links.Judge(full) is { } gap:
                Gaps.Add(gap);
                break;
            case EntryKind.Special:
                Gaps.Add(new CoverageGap(full, GapKind.Special, "Not a regular file (pipe, socket or device): never opened."));
                break;
            case EntryKind.Vanished:
                Gaps.Add(AccessGaps.Of(full, AccessStatus.Vanished, 0));
                break;
        }
    }

    private bool IsTracked(bool isFolder) =>
        context.IsCommit || (context.Index is { } index && (isFolder ? index.HasBelow(path.BytesWithSlash) : index.Contains(path.Bytes)));

    private string? IsTooLong(int depth, bool isFolder) =>
        path.Bytes.Length - context.PrefixBytes.Length > context.Options.MaxPathBytes
            ? string.Create(CultureInfo.InvariantCulture, $"Its path has more than {context.Options.MaxPathBytes} bytes: not read.")
        : isFolder && depth >= context.Options.MaxDepth
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"More than {context.Options.MaxDepth} folders deep: what lies below is not read."
            )
        : null;
}
