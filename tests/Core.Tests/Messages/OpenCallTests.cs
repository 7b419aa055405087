using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class OpenCallTests
{
    [Fact]
    public void Who_runs_a_channel_calls_for_input_until_a_time_and_what_comes_afterwards_is_marked_as_late()
    {
        var room = Given.Channel(Amina);
        room.When(Officer, To.OpenCall()).Then(new TopicOpened("Input to the forum", new Call(0, 0, To.Monday)));
        var call = room.Entries[^1].Seq;
        room.When(Amina, To.Post("In time", call)).Then(new MessagePosted("In time", call));
        room.Later(TimeSpan.FromDays(8)).When(Amina, To.Post("Too late", call)).Then(new MessagePosted("Too late", call, Late: true));
        room.When(Officer, To.Post("Thank you", call)).Then(new MessagePosted("Thank you", call));
    }

    [Fact]
    public void Where_nothing_late_is_taken_it_is_refused_and_so_is_what_is_too_long()
    {
        var room = Given.Channel(Amina);
        var call = room.Has(Officer, To.OpenCall(late: false, words: new WordLimits(Personal: 50)));
        room.When(Amina, To.Post(string.Join(' ', Enumerable.Repeat("well", 51)), call)).ThenRefused("text.tooLong");
        room.Later(TimeSpan.FromDays(8)).When(Amina, To.Post("Too late", call)).ThenRefused("call.closed");
    }

    [Fact]
    public void Nobody_else_calls_and_a_call_has_a_title_and_a_time_to_come()
    {
        var room = Given.Channel(Amina);
        room.When(Amina, To.OpenCall()).ThenRefused("right.missing");
        room.When(Officer, To.OpenCall("")).ThenRefused("title.empty");
        room.When(Officer, To.OpenCall(closes: 1)).ThenRefused("date.wrong");
        room.When(Officer, To.OpenCall(closes: To.Monday + 60 * To.Week)).ThenRefused("date.wrong");
        room.When(Officer, To.OpenCall(words: new WordLimits(Personal: 1))).ThenRefused("command.malformed");
    }
}
