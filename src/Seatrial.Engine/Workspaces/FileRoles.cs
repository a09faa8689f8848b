namespace Seatrial.Engine.Workspaces;

/// <summary>Reads a file's role from its path. What the tables do not know has none.</summary>
public static class FileRoles
{
    /// <summary>What no deployment runs with: tests and their data, documents, examples.</summary>
    public const FileRole NotDeployed = FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    public static FileRole Of(string path)
    {
        var role = FileRole.None;
        var rest = path.AsSpan();
        while (rest.IndexOf('/') is var slash and >= 0)
        {
            role |= RoleTables.OfFolder(rest[..slash]);
            rest = rest[(slash + 1)..];
        }

        return role | RoleTables.OfName(rest) | RoleTables.OfPath(path);
    }
}
