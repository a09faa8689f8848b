using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Hosts;

/// <summary>A block of script within another document, by its byte offsets in that document.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScriptBlock(int Start, int End, ScriptLanguage Language)
{
    public Grammar Grammar =>
        Language switch
        {
            ScriptLanguage.TypeScript => Grammars.TypeScript,
            ScriptLanguage.Tsx => Grammars.Tsx,
            _ => Grammars.JavaScript,
        };
}
