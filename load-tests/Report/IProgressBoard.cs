using Spectre.Console;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>Shows what is going on.</summary>
internal interface IProgressBoard
{
    void Begin(string what);

    void End(string result);
}

/// <summary>A line for each step, for logs.</summary>
internal sealed class PlainBoard(int steps) : IProgressBoard
{
    private int _step;
    private string _what = "";

    public void Begin(string what)
    {
        _what = what;
        Console.WriteLine($"[{++_step}/{steps}] {what} …");
    }

    public void End(string result) => Console.WriteLine($"      {_what}: {(result.Length > 0 ? result : "done")}");
}

/// <summary>A bar that moves, for people.</summary>
internal sealed class BarBoard(ProgressTask bar) : IProgressBoard
{
    private string _what = "";

    public void Begin(string what)
    {
        _what = what;
        bar.Description = Markup.Escape(what);
    }

    public void End(string result)
    {
        bar.Increment(1);
        if (result.Length > 0)
        {
            AnsiConsole.MarkupLine($"[grey]{Markup.Escape(_what)}[/] {Markup.Escape(result)}");
        }
    }
}
