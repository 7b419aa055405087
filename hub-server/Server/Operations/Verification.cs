using CsoNet.Collab.Record;

namespace CsoNet.Collab.Server.Operations;

/// <summary>Verifying and exporting records. Answers are exit codes: 0 whole, 1 something is altered or missing, 2 nothing to look at.</summary>
internal static class Verification
{
    public static async Task<int> OfStoreAsync(IRecordStore store, string? only, TextWriter output, CancellationToken cancel)
    {
        var heads =
            only is null ? await store.AllHeadsAsync(cancel)
            : await store.HeadAsync(only, cancel) is { } one ? [one]
            : [];
        var worst = heads.Count == 0 ? 2 : 0;
        foreach (var head in heads)
        {
            worst = Math.Max(worst, await OneAsync(store, head, output, cancel));
        }
        return worst;
    }

    public static async Task<int> OfFileAsync(FileInfo file, TextWriter output, CancellationToken cancel)
    {
        Verifier? walk = null;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancel))
        {
            var entry = ExportLine.Read(line);
            walk ??= new Verifier(entry.Record);
            if (walk.Check(entry) is { } fault)
            {
                return await SayAsync(output, entry.Record, fault);
            }
        }
        return walk is null ? 2 : await SayWholeAsync(output, file.Name, walk);
    }

    public static async Task<int> ExportAsync(IRecordStore store, string record, TextWriter output, CancellationToken cancel)
    {
        var seen = false;
        await foreach (var step in store.ReadStepsAsync(record, 0, cancel))
        {
            foreach (var entry in step)
            {
                await output.WriteLineAsync(ExportLine.Write(entry));
            }
            seen = true;
        }
        return seen ? 0 : 2;
    }

    private static async Task<int> OneAsync(IRecordStore store, RecordHead head, TextWriter output, CancellationToken cancel)
    {
        var walk = new Verifier(head.Record);
        await foreach (var step in store.ReadStepsAsync(head.Record, 0, cancel))
        {
            foreach (var entry in step)
            {
                if (walk.Check(entry) is { } fault)
                {
                    return await SayAsync(output, head.Record, fault);
                }
            }
        }
        return walk.Seq < head.Seq
            ? await SayAsync(output, head.Record, new Fault(walk.Seq + 1, "is missing"))
            : await SayWholeAsync(output, head.Record, walk);
    }

    private static async Task<int> SayAsync(TextWriter output, string record, Fault fault)
    {
        await output.WriteLineAsync($"{record}: entry {fault.Seq} {fault.What}.");
        return 1;
    }

    private static async Task<int> SayWholeAsync(TextWriter output, string record, Verifier walk)
    {
        await output.WriteLineAsync($"{record}: {walk.Seq} entries, whole; last hash {walk.Hash}.");
        return 0;
    }
}
