using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>How one family of languages finds what a file names. Immutable after construction; safe for concurrent use.</summary>
internal interface IModuleResolver
{
    /// <summary>What an import binds; null where it is neither of the repository nor of a library that can be named.</summary>
    Symbol? Imported(CodeFile from, Import import);

    /// <summary>
    /// A name that is neither declared in the file nor imported by name: same package, namespace, constants known everywhere, wildcard
    /// imports.
    /// </summary>
    Symbol? Global(CodeFile from, string name);

    /// <summary>A member of a module.</summary>
    Symbol? Member(ModuleSymbol module, string name);
}
