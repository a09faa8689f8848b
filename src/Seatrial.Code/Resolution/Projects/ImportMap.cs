using System.Text.Json;

namespace Seatrial.Code.Resolution.Projects;

/// <summary>
/// Import maps of Deno: names that stand for files of the tree, packages or addresses. Source: Deno documentation, "Import maps".
/// </summary>
internal static class ImportMap
{
    public static IEnumerable<PathAlias> Aliases(string path, string text)
    {
        string folder = RelativePath.Folder(path);
        foreach (var import in ManifestJson.Object(text)?.Member("imports", JsonValueKind.Object)?.EnumerateObject() ?? default)
        {
            string? target = import.Value.Texts().FirstOrDefault();
            string star = import.Name.EndsWith('/') ? "*" : "";
            if (
                target is not null
                && (target.Contains(':', StringComparison.Ordinal) ? target : RelativePath.Combine(folder, target)) is { } found
            )
            {
                yield return new PathAlias(folder, import.Name + star, [star.Length > 0 ? $"{found.TrimEnd('/')}/*" : found]);
            }
        }
    }
}
