using Seatrial.Engine.Assessments;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>Finds the application that a deployment means by a name: that of a service, of an image, of a folder or file.</summary>
internal sealed class DeployedNames
{
    private readonly ILookup<string, Application> byName;
    private readonly string[] longestFirst;

    public DeployedNames(IReadOnlyList<Application> applications)
    {
        byName = applications
            .SelectMany(a => Names(a).Select(n => (Name: n, Application: a)))
            .ToLookup(p => p.Name, p => p.Application, StringComparer.Ordinal);
        longestFirst = [.. byName.Select(g => g.Key).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The applications of a service, best evidence first: the same name, then a name that ends in the application's; empty when neither
    /// fits.
    /// </summary>
    public IReadOnlyList<Application> OfService(string name, string image)
    {
        string[] words = [Normal(name), Normal(Repository(image))];
        return words.Select(Same).FirstOrDefault(a => a.Count > 0) ?? words.Select(Ending).FirstOrDefault(a => a.Count > 0) ?? [];
    }

    /// <summary>
    /// The applications that a folder of the path, or a word between the dots of the file's name, is called like; the deepest wins.
    /// </summary>
    public IReadOnlyList<Application> OfPath(string path)
    {
        var parts = Paths.Name(path).Split('.').Concat(Paths.Folder(path).Split('/').Reverse());
        return parts.Select(p => Same(Normal(p))).FirstOrDefault(a => a.Count > 0) ?? [];
    }

    private IReadOnlyList<Application> Same(string word) => word.Length == 0 ? [] : [.. byName[word].Distinct()];

    private IReadOnlyList<Application> Ending(string word) =>
        Array.Find(longestFirst, n => word.Length > n.Length && word[^(n.Length + 1)] == '-' && word.EndsWith(n, StringComparison.Ordinal))
            is { } name
            ? Same(name)
            : [];

    private static IEnumerable<string> Names(Application application) =>
        new[] { Normal(Paths.Name(application.Name)), Normal(Paths.Name(application.RootPath)) }
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static string Normal(string name) => name.ToLowerInvariant().Replace('_', '-').Replace('.', '-');

    /// <summary>The last part of an image's name, without registry, tag, digest and variables.</summary>
    private static string Repository(string image)
    {
        string name = Paths.Name(image);
        int end = name.AsSpan().IndexOfAny(":@$");
        return end < 0 ? name : name[..end];
    }
}
