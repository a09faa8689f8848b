namespace Seatrial.Components.Packages;

/// <summary>Shortest ways from the roots to every component of a document, found once in time linear in its edges.</summary>
public sealed class ComponentPaths
{
    private const int None = -1;

    private readonly ComponentDocument document;
    private readonly int[] parents;

    public ComponentPaths(ComponentDocument document)
    {
        this.document = document;
        parents = new int[document.Components.Count];
        Array.Fill(parents, None);
        bool[] seen = new bool[parents.Length];
        var queue = new Queue<int>();
        foreach (var start in (ComponentRelation[])[ComponentRelation.Root, ComponentRelation.Direct])
        {
            for (int i = 0; i < parents.Length; i++)
            {
                if (document.Components[i].Relation == start && !seen[i])
                {
                    seen[i] = true;
                    queue.Enqueue(i);
                }
            }

            Spread(queue, seen);
        }
    }

    /// <summary>From a root or a direct component to this one, both included.</summary>
    public IReadOnlyList<Component> To(int index)
    {
        var path = new List<Component>();
        for (int i = index; i != None; i = parents[i])
        {
            path.Add(document.Components[i]);
        }

        path.Reverse();
        return path;
    }

    private void Spread(Queue<int> queue, bool[] seen)
    {
        while (queue.TryDequeue(out int current))
        {
            foreach (int child in document.Components[current].Children)
            {
                if (!seen[child])
                {
                    seen[child] = true;
                    parents[child] = current;
                    queue.Enqueue(child);
                }
            }
        }
    }
}
