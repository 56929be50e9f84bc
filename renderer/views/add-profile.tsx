import { useNavigation } from '../navigation';
import { Frame } from '../parts/frame';
import { Mark } from '../parts/mark';
import { TitleBar } from '../parts/title-bar';
import { Beginnings } from './beginnings';

/** Chooses what a further profile is for. */
export function AddProfile() {
  const { back } = useNavigation();
  return (
    <Frame header={<TitleBar title="Add profile" onBack={back} />} onLeave={back} className="middle">
      <div className="promise">
        <Mark />
        <p className="body">
          Every profile keeps a token of its own fresh, whichever one you are looking at.
        </p>
      </div>
      <Beginnings further />
    </Frame>
  );
}
