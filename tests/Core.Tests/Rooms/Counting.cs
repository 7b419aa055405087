using System.Reflection;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A port that notes what it is asked and passes it on.</summary>
public class Counting<T> : DispatchProxy
    where T : class
{
    private T inner = null!;
    private List<string> asked = null!;

    internal void Begin(T port, List<string> notes) => (inner, asked) = (port, notes);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (asked)
        {
            asked.Add($"{typeof(T).Name}.{targetMethod!.Name}");
        }
        return targetMethod.Invoke(inner, args);
    }
}

internal static class Counting
{
    public static T Of<T>(T port, List<string> asked)
        where T : class
    {
        var made = DispatchProxy.Create<T, Counting<T>>();
        ((Counting<T>)(object)made).Begin(port, asked);
        return made;
    }
}
