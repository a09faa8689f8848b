namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>The routes of a resource controller. Source: Laravel documentation, "Resource Controllers".</summary>
internal static class ResourceRoutes
{
    public static IEnumerable<SingleRoute> Of(LaravelRoute route)
    {
        if (route.ResourceMethods is not { } methods)
        {
            yield return new SingleRoute(route.Methods, route.Uri, null);
            yield break;
        }

        foreach (string method in methods)
        {
            if (route.Only?.Contains(method) == false || route.Except?.Contains(method) == true)
            {
                continue;
            }

            bool isOfRecord = method is "show" or "edit" or "update" or "destroy";
            string uri = Path(route, isOfRecord);
            yield return new SingleRoute(
                [VerbOf(method)],
                method switch
                {
                    "create" => uri + "/create",
                    "edit" => uri + "/edit",
                    _ => uri,
                },
                method
            );
        }
    }

    private static string VerbOf(string method) =>
        method switch
        {
            "store" => "POST",
            "update" => "PUT",
            "destroy" => "DELETE",
            _ => "GET",
        };

    /// <summary>
    /// <c>posts.comments</c> is <c>posts/{post}/comments/{comment}</c>; a shallow one has no parents where it has a record of its own.
    /// </summary>
    private static string Path(LaravelRoute route, bool isOfRecord)
    {
        string[] segments = route.Uri.Trim('/').Split('.');
        string path = "";
        for (int i = 0; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            if (!isLast && route.IsShallow && isOfRecord)
            {
                continue;
            }

            path = LaravelPaths.Join(path, segments[i]);
            if (!route.IsSingleton && (!isLast || isOfRecord))
            {
                string last = segments[i][(segments[i].LastIndexOf('/') + 1)..];
                path += $"/{{{route.Parameters.GetValueOrDefault(last) ?? LaravelPaths.Parameter(last)}}}";
            }
        }

        return path;
    }
}

/// <summary>One route of a registration.</summary>
/// <param name="Methods">Methods of HTTP.</param>
/// <param name="Uri">Route below its groups.</param>
/// <param name="Method">The method of the controller where the registration does not name it.</param>
internal sealed record SingleRoute(IReadOnlyList<string> Methods, string Uri, string? Method);
