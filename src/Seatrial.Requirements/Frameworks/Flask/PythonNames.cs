using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>Functions that a text names with their module: <c>api.orders.show</c>.</summary>
internal static class PythonNames
{
    /// <summary>The function as its decorators leave it; null where there is none of that name.</summary>
    public static Closure? Function(EndpointDiscovery discovery, string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return null;
        }

        if (Module(discovery.Code, name[..dot]) is { } file)
        {
            return
                discovery.Code.Resolve(file, name[(dot + 1)..]) is { } symbol
                && discovery.Evaluator.SymbolValue(symbol)?.Functions is [{ Function: not null } found, ..]
                ? found
                : null;
        }

        // A method of a class: api.Orders.show
        int outer = name.LastIndexOf('.', dot - 1);
        return
            outer > 0
            && Module(discovery.Code, name[..outer]) is { } holder
            && discovery.Code.Resolve(holder, name[(outer + 1)..dot]) is ClassSymbol type
            && discovery.Code.Method(type, name[(dot + 1)..]) is { Function.Body: not null } method
            ? Closure.Of(method.Function, method.File, method.Owner)
            : null;
    }

    /// <summary>The file of a module: the one with the shortest path that ends with its name.</summary>
    private static CodeFile? Module(CodeBase code, string name)
    {
        string path = name.Replace('.', '/');
        return code
            .Files.Where(f => f.Language == CodeLanguage.Python && (Ends(f.Path, path + ".py") || Ends(f.Path, path + "/__init__.py")))
            .OrderBy(f => f.Path.Length)
            .FirstOrDefault();
    }

    private static bool Ends(string path, string ending) => path == ending || path.EndsWith("/" + ending, StringComparison.Ordinal);
}
