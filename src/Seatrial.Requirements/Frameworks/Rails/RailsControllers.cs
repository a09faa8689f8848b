using System.Runtime.CompilerServices;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>Controllers by the names that routes give them.</summary>
internal static class RailsControllers
{
    private static readonly ConditionalWeakTable<CodeBase, Dictionary<string, ClassSymbol>> Known = [];

    /// <summary>The class of <c>api/v1/orders</c>, whatever the capitals of its modules: <c>API::V1::OrdersController</c>.</summary>
    public static ClassSymbol? Find(CodeBase code, string path) =>
        Known
            .GetValue(code, Index)
            .GetValueOrDefault(
                path.Trim('/').Replace("_", "", StringComparison.Ordinal).Replace("::", "/", StringComparison.Ordinal).ToLowerInvariant()
            );

    /// <summary>
    /// The method that answers an action: the controller's own, or one of its bases and concerns. Null where there is none that may be
    /// called.
    /// </summary>
    public static FunctionSymbol? Action(CodeBase code, ClassSymbol controller, string action) =>
        code.Method(controller, action, isStatic: false) is { Function.Body: not null } method
        && !method.Function.Has(FunctionTraits.Hidden)
            ? method
            : null;

    /// <summary>
    /// The classes and modules of a controller in the order in which they are set up: the bases first, in each its concerns first.
    /// </summary>
    public static IReadOnlyList<ClassSymbol> SetUp(CodeBase code, ClassSymbol controller)
    {
        var order = new List<ClassSymbol>();
        Collect(code, controller, order, 0);
        return order;
    }

    private static void Collect(CodeBase code, ClassSymbol type, List<ClassSymbol> order, int depth)
    {
        if (depth > 12 || order.Contains(type))
        {
            return;
        }

        foreach (var part in code.Parts(type))
        {
            // The base class stands last among the bases, and is set up first.
            for (int i = part.Class.Bases.Count - 1; i >= 0; i--)
            {
                if (code.ResolveType(part.File, part.Class.Bases[i]) is { } parent && parent != type)
                {
                    Collect(code, parent, order, depth + 1);
                }
            }
        }

        foreach (var part in code.Parts(type))
        {
            if (!order.Contains(part))
            {
                order.Add(part);
            }
        }
    }

    private static Dictionary<string, ClassSymbol> Index(CodeBase code)
    {
        var all = new Dictionary<string, ClassSymbol>(StringComparer.Ordinal);
        foreach (var type in code.Classes)
        {
            if (type.File.Language == CodeLanguage.Ruby && type.Class.Name.EndsWith("Controller", StringComparison.Ordinal))
            {
                string name = $"{type.Class.Namespace}/{type.Class.Name[..^"Controller".Length]}"
                    .Replace("::", "/", StringComparison.Ordinal)
                    .Trim('/')
                    .ToLowerInvariant();
                if (!all.TryGetValue(name, out var other) || (other.Class.Bases.Count == 0 && type.Class.Bases.Count > 0))
                {
                    all[name] = type;
                }
            }
        }

        return all;
    }
}
