using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>Base images and CI actions that somebody else can move.</summary>
internal static class PinFindings
{
    /// <summary>Images whose tags name releases by words; a word alone is a version there.</summary>
    private static readonly string[] NamedReleases = ["debian", "ubuntu", "buildpack-deps"];

    public static void Images(ApplicationView view, List<Finding> findings, List<Evidence> evidence)
    {
        foreach (
            var file in view
                .Facts.Of<BaseImageFact>()
                .Where(i => i.IsResolved)
                .GroupBy(i => i.Location.Path, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var floating = file.Where(IsFloating).ToList();
            if (floating.Count == 0)
            {
                evidence.Add(
                    new Evidence(
                        $"{file.Key} names its base {(file.Count() == 1 ? "image" : "images")} by version{(file.All(i => i.Digest is not null) ? " and digest" : "")}.",
                        file.First().Location
                    )
                );
                continue;
            }

            string[] names = [.. floating.Select(i => i.ToString()).Distinct(StringComparer.Ordinal)];
            string statement =
                names.Length == 1
                    ? $"The base image {names[0]} names no version."
                    : $"The base images {string.Join(", ", names)} name no version.";
            findings.Add(
                DependencyRules.FloatingBaseImage.Find(floating[0].Location, statement, $"floating {floating[0].Repository}") with
                {
                    RelatedLocations = [.. floating.Skip(1).Select(i => i.Location)],
                }
            );
        }
    }

    public static void Actions(ApplicationView view, List<Finding> findings, List<Evidence> evidence)
    {
        string? owner = OwnerOf(view.Repository.Remote);
        foreach (
            var file in view
                .Facts.Of<ActionReferenceFact>()
                .GroupBy(a => a.Location.Path, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var moving = file.Where(a =>
                    !a.IsPinned
                    && !string.Equals(a.Owner, owner, StringComparison.OrdinalIgnoreCase)
                    && (IsBranch(a.Reference) || !IsOfficial(a.Owner))
                )
                .ToList();
            if (moving.Count == 0)
            {
                int byTag = file.Count(a => !a.IsPinned);
                evidence.Add(
                    new Evidence(
                        byTag == 0
                            ? $"{file.Key} pins every action to a commit."
                            : $"{file.Key} uses third-party actions by commit only; {byTag} official ones by tag.",
                        file.First().Location
                    )
                );
                continue;
            }

            int branches = moving.Count(a => IsBranch(a.Reference));
            string names = string.Join(", ", moving.Select(a => $"{a.Action}@{a.Reference}").Distinct(StringComparer.Ordinal).Take(4));
            findings.Add(
                DependencyRules.UnpinnedAction.Find(
                    moving[0].Location,
                    $"{moving.Count} {(moving.Count == 1 ? "action" : "actions")} in {file.Key} can be moved by {(branches > 0 ? "branch or tag" : "tag")}: {names}.",
                    "unpinned actions",
                    branches > 0 ? Severity.High : null
                ) with
                {
                    RelatedLocations = [.. moving.Skip(1).Take(30).Select(a => a.Location)],
                }
            );
        }
    }

    private static bool IsFloating(BaseImageFact image)
    {
        if (image.Digest is not null)
        {
            return false;
        }

        string name = image.Repository[(image.Repository.LastIndexOf('/') + 1)..];
        return image.Tag is null or "latest"
            || (
                !image.Tag.Any(char.IsAsciiDigit)
                && !NamedReleases.Contains(name, StringComparer.Ordinal)
                && !IsDistroless(image.Repository)
            );
    }

    /// <summary>
    /// Distroless images carry their version in the name (<c>static-debian12</c>) and only kinds in the tag (<c>nonroot</c>).
    /// </summary>
    private static bool IsDistroless(string repository) =>
        repository.StartsWith("gcr.io/distroless/", StringComparison.Ordinal) && repository.Any(char.IsAsciiDigit);

    private static bool IsOfficial(string owner) => owner is "actions" or "github";

    private static bool IsBranch(string reference) =>
        reference is "" or "main" or "master" or "develop" or "latest" or "HEAD" or "trunk" or "dev";

    /// <summary>Owner of <c>https://host/owner/name</c> and <c>git@host:owner/name</c>.</summary>
    private static string? OwnerOf(string? remote)
    {
        string[] parts = remote?.Split(['/', ':'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts.Length >= 2 ? parts[^2] : null;
    }
}
