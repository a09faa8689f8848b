namespace Seatrial.Engine.Documents;

/// <summary>Builds a tree from a stream of events without recursion, and holds the limits of depth and of the number of values.</summary>
internal sealed class DocumentTreeBuilder(DocumentBounds bounds)
{
    private readonly Stack<Frame> open = new();
    private int nodes;

    public DocumentNode? Root { get; private set; }

    /// <summary>Number of values below and including the one that was closed last.</summary>
    public int LastWeight { get; private set; }

    public DocumentNode? Last { get; private set; }

    public void Key(string key, int line)
    {
        var frame = open.Peek();
        frame.Key = key;
        frame.KeyLine = line;
    }

    /// <summary>Whether the next value of the innermost map is its key.</summary>
    public bool AwaitsKey => open.TryPeek(out var frame) && frame.IsMap && frame.Key is null;

    public void StartMap(int line, int column) => Open(new Frame(isMap: true, line, column));

    public void StartList(int line, int column) => Open(new Frame(isMap: false, line, column));

    public void End()
    {
        var frame = open.Pop();
        var node = frame.Close();
        Add(node, frame.Weight, newNodes: 1);
    }

    public void Scalar(string? text, bool isQuoted, int line, int column) =>
        Add(DocumentNode.Scalar(text, isQuoted, line, column), 1, newNodes: 1);

    /// <summary>Adds a value that stands elsewhere already; it is counted with its whole weight.</summary>
    public void Alias(DocumentNode node, int weight) => Add(node, weight, newNodes: weight);

    private void Open(Frame frame)
    {
        if (open.Count >= DocumentLimits.MaxDepth)
        {
            throw new DocumentLimitException($"it is nested deeper than {DocumentLimits.MaxDepth} levels (line {frame.Line})");
        }

        open.Push(frame);
    }

    private void Add(DocumentNode node, int weight, int newNodes)
    {
        nodes += newNodes;
        if (nodes > bounds.MaxNodes)
        {
            throw new DocumentLimitException($"it has more than {bounds.MaxNodes:N0} values");
        }

        Last = node;
        LastWeight = weight;
        if (open.TryPeek(out var frame))
        {
            // Joining parts that stand apart costs as much as they hold; without that a file of equal keys would take quadratic time.
            nodes += frame.Add(node, weight);
        }
        else
        {
            Root ??= node;
        }
    }

    private sealed class Frame(bool isMap, int line, int column)
    {
        private const int SmallMap = 8;

        private readonly List<DocumentNode> items = [];
        private readonly List<DocumentMember> members = [];

        /// <summary>Made when there are more than a few members: most maps are small.</summary>
        private Dictionary<string, int>? positions;

        public bool IsMap { get; } = isMap;

        public int Line { get; } = line;

        public string? Key { get; set; }

        public int KeyLine { get; set; }

        public int Weight { get; private set; } = 1;

        /// <summary>Returns the number of members that had to be copied.</summary>
        public int Add(DocumentNode node, int weight)
        {
            Weight += weight;
            if (!IsMap)
            {
                items.Add(node);
                return 0;
            }

            string key = Key ?? "";
            Key = null;
            if (string.Equals(key, "<<", StringComparison.Ordinal) && (node.IsMap || node.IsList))
            {
                Merge(node);
            }
            else if (Find(key) is var position and >= 0)
            {
                var first = members[position];
                members[position] = Join(first, node);
                return first.Value.Members.Count + node.Members.Count;
            }
            else
            {
                Append(new DocumentMember(key, KeyLine, node));
            }

            return 0;
        }

        private int Find(string key)
        {
            if (positions is not null)
            {
                return positions.GetValueOrDefault(key, -1);
            }

            for (int i = 0; i < members.Count; i++)
            {
                if (string.Equals(members[i].Key, key, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }

        private void Append(DocumentMember member)
        {
            positions?.Add(member.Key, members.Count);
            members.Add(member);
            if (positions is null && members.Count > SmallMap)
            {
                positions = new Dictionary<string, int>(StringComparer.Ordinal);
                for (int i = 0; i < members.Count; i++)
                {
                    positions.Add(members[i].Key, i);
                }
            }
        }

        public DocumentNode Close() => IsMap ? DocumentNode.Map(members, Line, column) : DocumentNode.List(items, Line, column);

        /// <summary>YAML 1.1 merge key: own members win over merged ones, whatever the order.</summary>
        private void Merge(DocumentNode node)
        {
            foreach (var source in node.IsMap ? [node] : node.Items)
            {
                foreach (var member in source.Members)
                {
                    if (Find(member.Key) < 0)
                    {
                        Append(member);
                    }
                }
            }
        }

        /// <summary>The last of two equal keys wins (JSON, YAML); parts of one TOML table that stand apart are joined.</summary>
        private static DocumentMember Join(DocumentMember first, DocumentNode second)
        {
            if (!first.Value.IsMap || !second.IsMap)
            {
                return first with { Value = second };
            }

            var joined = new Frame(isMap: true, first.Value.Line, first.Value.Column);
            foreach (var member in first.Value.Members.Concat(second.Members))
            {
                joined.Key = member.Key;
                joined.KeyLine = member.Line;
                joined.Add(member.Value, 0);
            }

            return first with
            {
                Value = joined.Close(),
            };
        }
    }
}
