using System.Text;
using Seatrial.Code.Flow;
using Seatrial.Engine.Documents;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>From descriptions to routes: each operation with the functions that it names.</summary>
internal static class ConnexionDiscovery
{
    private const int MaxOperations = 2_000;

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public static void Find(EndpointDiscovery discovery)
    {
        var apis = ConnexionApi.Of(discovery.Evaluator);
        foreach (var (path, text) in discovery.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!PackFiles.IsDescription(path.AsSpan(path.LastIndexOf('/') + 1)) || apis.FirstOrDefault(a => a.Means(path)) is not { } api)
            {
                continue;
            }

            var root = path.EndsWith(".json", StringComparison.Ordinal)
                ? JsonDocuments.Parse(Encoding.UTF8.GetBytes(text)).Root
                : YamlDocuments.Parse(text).Root;
            if (!root["openapi"].IsMissing || !root["swagger"].IsMissing)
            {
                Add(discovery, api, root);
            }
        }
    }

    private static void Add(EndpointDiscovery discovery, ConnexionApi api, DocumentNode root)
    {
        string prefix =
            api.BasePath ?? root["basePath"].Text ?? ServerPath(root["servers"].Items is [var server, ..] ? server["url"].Text : null);
        var schemes = root["components"]
            ["securitySchemes"]
            .Members.Concat(root["securityDefinitions"].Members)
            .DistinctBy(m => m.Key)
            .ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        int count = 0;
        foreach (var path in root["paths"].Members)
        {
            foreach (string method in Methods)
            {
                if (
                    path.Value[method] is { IsMap: true } operation
                    && count++ < MaxOperations
                    && FunctionOf(discovery, api, path, method, operation) is { } handler
                )
                {
                    var parameters = path.Value["parameters"]
                        .Items.Concat(operation["parameters"].Items)
                        .Select(p => Referred(root, p))
                        .ToList();
                    string? body = BodyName(root, operation, parameters);
                    IReadOnlyList<ArgumentValue> Arguments(EndpointRun run) => ArgumentsOf(run, handler, parameters, body);
                    EndpointStep[] steps =
                    [
                        .. ConnexionSecurity.Steps(discovery, operation.Find("security")?.Value ?? root["security"], schemes, api),
                        .. PythonSteps.Guards(handler.Decorators, Arguments, FlaskAnswers.StatusOf),
                        PythonSteps.Handler(handler.Function!.Name, handler, Arguments, FlaskAnswers.StatusOf),
                    ];
                    api.Router.Add(
                        new RouteEntry(api.File, api.Place, method.ToUpperInvariant(), RouterExpansion.Join(prefix, path.Key), steps)
                        {
                            Handler = handler,
                            EndLine = api.Place.Line,
                        }
                    );
                }
            }
        }
    }

    private static Closure? FunctionOf(
        EndpointDiscovery discovery,
        ConnexionApi api,
        DocumentMember path,
        string method,
        DocumentNode operation
    )
    {
        string? controller =
            (operation["x-openapi-router-controller"].Text ?? operation["x-swagger-router-controller"].Text)
            ?? path.Value["x-openapi-router-controller"].Text
            ?? path.Value["x-swagger-router-controller"].Text;
        string? name = operation["operationId"].Text;
        if (name is null && api.Module is { } module)
        {
            // A module for each resource, a function for each method: search lists.
            string[] parts = [.. path.Key.Split('/', StringSplitOptions.RemoveEmptyEntries)];
            string resource = string.Join('.', parts.Where(p => !p.StartsWith('{'))).Replace('-', '_');
            name = $"{module}.{resource}.{(method == "get" && parts is [.., var last] && !last.StartsWith('{') ? "search" : method)}";
        }

        return name is null ? null : PythonNames.Function(discovery, controller is null ? name : $"{controller}.{name}");
    }

    /// <summary>The path of <c>https://example.org/api/v1</c>, and a path alone.</summary>
    private static string ServerPath(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Contains('{', StringComparison.Ordinal))
        {
            return "";
        }

        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        int slash = scheme < 0 ? url.IndexOf('/', StringComparison.Ordinal) : url.IndexOf('/', scheme + 3);
        return slash < 0 ? "" : url[slash..].TrimEnd('/');
    }

    private static DocumentNode Referred(DocumentNode root, DocumentNode node)
    {
        if (node["$ref"].Text is not { } reference || !reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return node;
        }

        return reference[2..].Split('/').Aggregate(root, static (at, part) => at[part]);
    }

    /// <summary>The parameter of the function that is given the body: <c>body</c> unless the description names it.</summary>
    private static string? BodyName(DocumentNode root, DocumentNode operation, List<DocumentNode> parameters)
    {
        var body = Referred(root, operation["requestBody"]);
        return !body.IsMissing
            ? operation["x-body-name"].Text ?? body["x-body-name"].Text ?? "body"
            : parameters.FirstOrDefault(p => p["in"].Text == "body")?["name"].Text;
    }

    private static List<ArgumentValue> ArgumentsOf(EndpointRun run, Closure handler, List<DocumentNode> parameters, string? body)
    {
        var arguments = new List<ArgumentValue>();
        foreach (var parameter in parameters)
        {
            var origin = parameter["in"].Text switch
            {
                "path" => Origins.Path,
                "query" => Origins.Query,
                "formData" => Origins.Body,
                _ => Origins.None,
            };
            if (parameter["name"].Text is { } name && origin != Origins.None)
            {
                arguments.Add(new ArgumentValue(Value.Of(origin, name), name.Replace('-', '_')));
            }
        }

        if (body is not null)
        {
            arguments.Add(new ArgumentValue(Value.Of(Origins.Body), body));
        }

        var token = run.Shared(ConnexionSecurity.Token, static () => Value.Unknown);
        arguments.Add(
            new ArgumentValue(
                token.Object?.Members.GetValueOrDefault("sub")?.Value
                    ?? (
                        token.Origins == Origins.None
                            ? token
                            : new Value
                            {
                                Origins = token.Origins,
                                Key = "sub",
                                Loads = token.Loads,
                            }
                    ),
                "user"
            )
        );
        arguments.Add(new ArgumentValue(token, "token_info"));
        return arguments.FindAll(a => handler.Function!.Parameters.Any(p => p.Name == a.Name || p.IsRest));
    }
}
