using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>What is known of the type of a value.</summary>
public sealed record KnownType
{
    /// <summary>
    /// Something of a library: <c>npm:express</c> is the module or what it exports, <c>npm:express()</c> what a call of it gives,
    /// <c>npm:express.Router()</c> likewise; a member of it adds <c>.name</c>.
    /// </summary>
    public string? External { get; init; }

    /// <summary>A class of the repository.</summary>
    public ClassSymbol? Class { get; init; }

    /// <summary>A module of the repository.</summary>
    public ModuleSymbol? Module { get; init; }

    /// <summary>Whether the value is an object of <see cref="Class"/> and not the class itself.</summary>
    public bool IsInstance { get; init; }

    /// <summary>The last component of a declared type of a library: <c>HttpServletRequest</c>.</summary>
    public string? Declared { get; init; }

    /// <summary>Written type arguments: <c>Order</c> of <c>IRepository&lt;Order&gt;</c>.</summary>
    public IReadOnlyList<TypeReference> Arguments { get; init; } = [];
}
