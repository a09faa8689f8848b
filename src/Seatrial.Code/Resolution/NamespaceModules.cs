using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Languages whose classes are known by namespace or package: C#, Java with Kotlin, PHP, Ruby. A class that an import names is taken by its qualified name, another by the namespaces in
/// sight, and where several are left the one in the nearest folder.
/// </summary>
internal sealed class NamespaceModules : IModuleResolver
{
    private readonly string ecosystem;
    private readonly char separator;
    private readonly TypeIndex types;
    private readonly FrozenDictionary<string, ClassSymbol> byFullName;
    private readonly FrozenDictionary<string, CodeFile[]> filesByNamespace;

    public NamespaceModules(string ecosystem, char separator, IReadOnlyList<CodeFile> files)
    {
        this.ecosystem = ecosystem;
        this.separator = separator;
        types = new TypeIndex(files);
        var full = new Dictionary<string, ClassSymbol>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var type in file.Classes)
            {
                full.TryAdd(Qualified(type.Namespace, type.Name), new ClassSymbol(type, file));
            }
        }

        byFullName = full.ToFrozenDictionary(StringComparer.Ordinal);
        filesByNamespace = files.GroupBy(f => f.Namespace, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public Symbol? Imported(CodeFile from, Import import)
    {
        if (import.Name == "*")
        {
            return null;
        }

        string name = Qualified(import.Module.TrimStart('\\'), import.Name);
        if (byFullName.TryGetValue(name, out var type))
        {
            return type;
        }

        // A static import names a member of a class: its class is the module.
        if (byFullName.TryGetValue(import.Module, out var owner))
        {
            return owner.Class.Methods.FirstOrDefault(m => m.Name == import.Name) is { } method ? new FunctionSymbol(method, owner.File, owner) : owner;
        }

        return FunctionIn(import.Module, import.Name) ?? (Symbol)new ExternalSymbol($"{ecosystem}:{name}");
    }

    public Symbol? Global(CodeFile from, string name)
    {
        if (name.Contains(separator, StringComparison.Ordinal) || name.StartsWith('\\'))
        {
            string full = name.TrimStart('\\');
            return byFullName.TryGetValue(full, out var known) ? known
                : byFullName.TryGetValue(Qualified(from.Namespace, full), out known) ? known
                : types.Nearest(full[(full.LastIndexOf(separator) + 1)..], from, n => full.StartsWith(n, StringComparison.Ordinal));
        }

        return types.Nearest(name, from, n => n == from.Namespace || IsInSight(from, n)) is { } type ? type : FunctionIn(from.Namespace, name);
    }

    public Symbol? Member(ModuleSymbol module, string name)
        => module.Files.Select(f => Declarations.InFile(f, name)).FirstOrDefault(s => s is not null);

    private static bool IsInSight(CodeFile from, string wanted)
    {
        if (from.Namespace.StartsWith(wanted, StringComparison.Ordinal) && wanted.Length > 0)
        {
            return true;
        }

        foreach (var import in from.Imports)
        {
            if (import.Name == "*" && import.Module == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private FunctionSymbol? FunctionIn(string wanted, string name)
    {
        if (!filesByNamespace.TryGetValue(wanted, out var files))
        {
            return null;
        }

        foreach (var file in files)
        {
            foreach (var function in file.Functions)
            {
                if (function.Name == name)
                {
                    return new FunctionSymbol(function, file);
                }
            }
        }

        return null;
    }

    private string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}{separator}{name}";
}
