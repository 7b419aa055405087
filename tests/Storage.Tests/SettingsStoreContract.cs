using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests;

public abstract class SettingsStoreContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private ISettingsStore Settings => Storage.PersonSettings;

    [Fact]
    public async Task What_was_chosen_comes_back_and_what_was_not_stays_unchosen()
    {
        var chosen = new PersonSettings("ar", Saving.Auto, Quiet: new QuietHours(1320, 0, "Asia/Amman"), TextSize: 120, SingleKeys: false);
        await Settings.PutAsync("p-1", chosen, Soon);
        await Storage.ReopenAsync();
        Assert.Equal(chosen, await Settings.FindAsync("p-1", Soon));
    }

    [Fact]
    public async Task Who_never_chose_anything_has_nothing() => Assert.Null(await Settings.FindAsync("p-1", Soon));

    [Fact]
    public async Task The_last_choice_holds_and_nobody_elses_changes()
    {
        await Settings.PutAsync("p-1", new PersonSettings("ar", TextSize: 150), Soon);
        await Settings.PutAsync("p-2", new PersonSettings("zh"), Soon);
        await Settings.PutAsync("p-1", new PersonSettings("fr"), Soon);
        Assert.Equal(new PersonSettings("fr"), await Settings.FindAsync("p-1", Soon));
        Assert.Equal(new PersonSettings("zh"), await Settings.FindAsync("p-2", Soon));
    }
}
