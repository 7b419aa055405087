using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>A command on its way through the room's queue, with all that its rule may want to know, and the sender who waits.</summary>
internal sealed class Submission(Command command, byte[] bytes, Caller caller, Entry? target, Rendering? rendering)
{
    private readonly TaskCompletionSource<Answer> sender = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Command Command => command;

    /// <summary>The command as bytes: equal for a retry.</summary>
    public byte[] Bytes => bytes;
    public Caller Caller => caller;
    public Entry? Target => target;
    public Rendering? Rendering => rendering;
    public Task<Answer> Answered => sender.Task;

    /// <summary>The number that the entry will carry.</summary>
    public int Author => AuthorOf(command, caller);
    public (int Author, Guid Command) Key => (Author, command.Id);

    public void Answer(Answer answer) => sender.TrySetResult(answer);

    /// <summary>The command was accepted before as this entry: the same number again, unless it was another command.</summary>
    public void AnswerOriginal(Entry original) => sender.TrySetResult(OriginalAnswer(original, bytes));

    public static int AuthorOf(Command command, Caller caller) => command.IsAtTheDoor ? caller.Door : caller.Number;

    public static Answer OriginalAnswer(Entry original, byte[] bytes) =>
        original.CommandSalt is { } salt && !original.CommandSeal.AsSpan().SequenceEqual(Seal.OfCommand(salt, bytes))
            ? Rooms.Answer.Refuse("command.reused", "This id belongs to another command.")
            : Rooms.Answer.Of(original);
}
