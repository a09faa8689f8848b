using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Reading;

namespace Seatrial.Components.Tests.Reading;

/// <summary>A few files in memory; the first one is read.</summary>
internal sealed class Tree
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly string first;

    public Tree(string path, string text)
    {
        first = path;
        With(path, text);
    }

    public Tree With(string path, string text)
    {
        files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public byte[]? Find(string path) => files.TryGetValue(path, out byte[]? bytes) ? bytes : null;

    public ComponentDocument Read() =>
        ComponentFiles.Read(first, files[first], Find) ?? throw new InvalidOperationException($"no format for {first}");

    public IReadOnlyList<ComponentDocument> ReadAll() => ComponentTree.Read(files.Keys, Find);

    /// <summary>One line for each package: name, version or range in brackets, how it comes in, what for, groups, where from.</summary>
    public IReadOnlyList<string> List() => [.. Read().Packages.Select(Line).Order(StringComparer.Ordinal)];

    public static string Line(Component c)
    {
        var parts = new List<string> { $"{c.Name}@{c.Version ?? $"[{c.Range}]"}" };
        if (c.Relation != ComponentRelation.Unknown)
        {
            parts.Add(c.Relation.ToString().ToLowerInvariant());
        }

        if (c.Scope != ComponentScope.Unknown)
        {
            parts.Add(c.Scope.ToString().ToLowerInvariant());
        }

        if (c.Groups.Count > 0)
        {
            parts.Add($"({string.Join(',', c.Groups)})");
        }

        if (!c.Origin.IsDefault)
        {
            parts.Add($"{c.Origin.Kind}:{c.Origin.Address}{(c.Origin.Commit is null ? "" : "#" + c.Origin.Commit)}");
        }

        return string.Join(' ', parts);
    }
}
