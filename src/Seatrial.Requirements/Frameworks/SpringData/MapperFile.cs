using System.Text;
using System.Xml;
using System.Xml.Linq;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>
/// Statements of one MyBatis mapper in XML, each as text with what may be left out of it. Source: MyBatis documentation, "Mapper XML
/// Files", "Dynamic SQL".
/// </summary>
internal static class MapperFile
{
    private const int MaxDepth = 24;
    private const int MaxLength = 1 << 20;

    /// <summary>Statements by namespace and id; none where the text is no mapper.</summary>
    public static IEnumerable<(string Name, MapperStatement Statement)> Read(string text)
    {
        if (
            text.Length > MaxLength
            || !text.Contains("<mapper", StringComparison.Ordinal)
            || Parse(text) is not { Name.LocalName: "mapper" } mapper
            || mapper.Attribute("namespace")?.Value is not { Length: > 0 } space
        )
        {
            yield break;
        }

        var fragments = mapper
            .Elements("sql")
            .Where(e => e.Attribute("id") is not null)
            .DistinctBy(e => e.Attribute("id")!.Value)
            .ToDictionary(e => e.Attribute("id")!.Value, StringComparer.Ordinal);
        foreach (var element in mapper.Elements())
        {
            if (element.Name.LocalName is "select" or "insert" or "update" or "delete" && element.Attribute("id")?.Value is { } id)
            {
                var writer = new Writer(fragments);
                writer.Write(element, isOptional: false, 0);
                yield return ($"{space}.{id}", writer.Done());
            }
        }
    }

    /// <summary>Classes that a mapper fills with the columns that it fills them from; the table is that of its first statement.</summary>
    public static IEnumerable<Entity> Entities(string path, string text)
    {
        if (
            text.Length > MaxLength
            || !text.Contains("<resultMap", StringComparison.Ordinal)
            || Parse(text) is not { Name.LocalName: "mapper" } mapper
        )
        {
            return [];
        }

        string? table = Read(text).Select(s => SqlSentence.Read(s.Statement.Text)?.Table).FirstOrDefault(t => t is { Length: > 0 });
        return mapper
            .Elements("resultMap")
            .Where(m => m.Attribute("extends") is null)
            .Select(m =>
                (
                    Type: m.Attribute("type")?.Value ?? "",
                    Columns: m.Elements().Select(e => e.Attribute("column")?.Value).OfType<string>().ToList()
                )
            )
            .Where(m => m.Type.Length > 0 && m.Columns.Count > 0)
            .Select(m => new Entity(m.Type[(m.Type.LastIndexOf('.') + 1)..], path, 1)
            {
                Aliases = table is null ? [] : [table],
                Fields = [.. m.Columns.Distinct(StringComparer.Ordinal).Select(c => new EntityField(c))],
            })
            .Take(1);
    }

    private static XElement? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Ignore,
                    XmlResolver = null,
                    MaxCharactersInDocument = MaxLength,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                }
            );
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            // A file that is no XML holds no statement.
            return null;
        }
    }

    private sealed class Writer(Dictionary<string, XElement> fragments)
    {
        private readonly StringBuilder text = new();
        private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);
        private readonly HashSet<string> optional = new(StringComparer.Ordinal);

        /// <summary>Names that loops give to the elements of a collection.</summary>
        private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);

        public MapperStatement Done() => new(text.ToString(), paths, optional);

        public void Write(XElement element, bool isOptional, int depth)
        {
            if (depth > MaxDepth || text.Length > MaxLength)
            {
                return;
            }

            foreach (var node in element.Nodes())
            {
                if (node is XText plain)
                {
                    Write(plain.Value, isOptional);
                }
                else if (node is XElement inner)
                {
                    WriteElement(inner, isOptional, depth + 1);
                }
            }
        }

        private void WriteElement(XElement element, bool isOptional, int depth)
        {
            switch (element.Name.LocalName)
            {
                case "if" or "when" or "otherwise":
                    Write(element, isOptional: true, depth);
                    break;
                case "where":
                    text.Append(" WHERE ");
                    Write(element, isOptional, depth);
                    break;
                case "set":
                    text.Append(" SET ");
                    Write(element, isOptional, depth);
                    break;
                case "trim":
                    text.Append(' ').Append(element.Attribute("prefix")?.Value).Append(' ');
                    Write(element, isOptional, depth);
                    text.Append(' ').Append(element.Attribute("suffix")?.Value).Append(' ');
                    break;
                case "foreach":
                    items[element.Attribute("item")?.Value ?? "item"] = element.Attribute("collection")?.Value ?? "list";
                    text.Append(" ( ");
                    Write(element, isOptional, depth);
                    text.Append(" ) ");
                    break;
                case "include"
                    when element.Attribute("refid")?.Value is { } id
                        && fragments.TryGetValue(id[(id.LastIndexOf('.') + 1)..], out var fragment):
                    Write(fragment, isOptional, depth);
                    break;
                case "choose":
                    Write(element, isOptional, depth);
                    break;
            }
        }

        /// <summary><c>#{order.userId,jdbcType=BIGINT}</c> and <c>${column}</c> become numbered places.</summary>
        private void Write(string plain, bool isOptional)
        {
            int at = 0;
            for (int open = Next(plain, 0); open >= 0; open = Next(plain, at))
            {
                int close = plain.IndexOf('}', open);
                if (close < 0)
                {
                    break;
                }

                string path = plain[(open + 2)..close].Split(',')[0].Trim();
                string first = path.Split('.')[0];
                string name = $"p{paths.Count + 1}";
                paths[name] = items.TryGetValue(first, out string? collection) ? collection : path;
                if (isOptional)
                {
                    optional.Add(name);
                }

                text.Append(plain.AsSpan(at, open - at)).Append(':').Append(name);
                at = close + 1;
            }

            text.Append(plain.AsSpan(at)).Append(' ');
        }

        private static int Next(string plain, int from)
        {
            int hash = plain.IndexOf("#{", from, StringComparison.Ordinal);
            int dollar = plain.IndexOf("${", from, StringComparison.Ordinal);
            return hash < 0 ? dollar
                : dollar < 0 ? hash
                : Math.Min(hash, dollar);
        }
    }
}

/// <summary>A statement with numbered places.</summary>
/// <param name="Text">The statement with all that may be in it.</param>
/// <param name="Paths">What stands at each place: a parameter, or a member of it.</param>
/// <param name="Optional">Places that stand under a condition of the mapper.</param>
internal sealed record MapperStatement(string Text, IReadOnlyDictionary<string, string> Paths, IReadOnlySet<string> Optional);
